// The package holds CommonJS as well, but its declarations speak of an ES module only (TypeScript's TS1479).
declare module 'ical.js' {
  type Jcal = import('./component').Component;
  namespace ICAL {
    const design: { icalendar: Design };
    function parse(text: string): Jcal;
    type Design = { property: Record<string, { defaultType: string }> };
    const stringify: { property(property: Jcal[1][number], design: Design, isOneLine: boolean): string };
    class Time {
      static fromString(text: string): Time;
      readonly isDate: boolean;
      toJSDate(): Date;
      toString(): string;
    }
    class Component {
      constructor(jCal: Jcal);
      getAllSubcomponents(name: string): Component[];
      getFirstPropertyValue(name: string): unknown;
    }
    class Timezone {
      constructor(component: Component);
      /** Seconds east of Greenwich at a time of the clock. */
      utcOffset(time: Time): number;
    }
  }
  export default ICAL;
}
