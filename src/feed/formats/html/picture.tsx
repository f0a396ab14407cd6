import type { Image } from '../../entry';
import { srcset } from '../../renditions';

type Props = {
  image: Image;
  class: string;
  alt: string;
  /** How wide it is shown (HTML, section 4.8.4.2.2), so that a browser can choose among its copies. */
  sizes: string;
  /** Whether it is the first of the page, which readers see at once. */
  isFirst: boolean;
};

/** A picture in the copy that suits a reader's screen. */
export function Picture({ image, alt, sizes, isFirst, ...shown }: Props) {
  const copies = srcset(image.url, image.width, image.renditions);
  return (
    <img
      {...shown}
      alt={alt}
      src={image.url}
      srcset={copies}
      sizes={copies && sizes}
      width={image.width ?? undefined}
      height={image.height ?? undefined}
      loading={isFirst ? undefined : 'lazy'}
      decoding="async"
    />
  );
}
