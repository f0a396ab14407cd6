import { Button, type ButtonProps } from '@strapi/design-system';

type Props = ButtonProps & { busy: boolean };

/** A button that does nothing while it is at work. One that is disabled meanwhile loses the focus, for good. */
export function BusyButton({ busy, disabled, onClick, ...others }: Props) {
  return (
    <Button
      {...others}
      disabled={disabled}
      // The look of both hangs on this attribute, which replaces the one that the button has of itself.
      aria-disabled={busy || disabled || undefined}
      onClick={(event) => !busy && onClick?.(event)}
    />
  );
}
