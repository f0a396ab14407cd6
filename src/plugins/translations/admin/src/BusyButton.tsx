import { Button, type ButtonProps } from '@strapi/design-system';

type Props = ButtonProps & { busy: boolean };

/** A button that does nothing while it is at work. One that is disabled meanwhile loses the focus, for good. */
export function BusyButton({ busy, onClick, ...others }: Props) {
  return (
    <Button
      {...others}
      aria-disabled={busy || others.disabled || undefined}
      onClick={(event) => !busy && onClick?.(event)}
    />
  );
}
