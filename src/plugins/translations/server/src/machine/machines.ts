import type { Patience } from './ask';
import { deepl } from './deepl';
import { libreTranslate } from './libretranslate';
import type { Machine, Provider } from './machine';
import type { MachineSettings } from './settings';

const MACHINES: Record<Provider, (settings: MachineSettings, patience?: Patience) => Machine> = {
  deepl,
  libretranslate: libreTranslate,
};

/** The service that the settings name. */
export const machineOf = (settings: MachineSettings, patience?: Patience): Machine =>
  MACHINES[settings.provider](settings, patience);
