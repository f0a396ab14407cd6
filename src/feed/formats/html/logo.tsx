/** Two shores and the water between them: public/site/logo.svg, in the page's own colours. */
export const Logo = () => (
  <svg class="logo" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
    <path class="shore" d="M21 3.2A21 21 0 0 0 21 44.8C32 38 10 22 21 3.2Z" />
    <path class="sea" d="M27 3.2A21 21 0 0 1 27 44.8C38 30 16 14 27 3.2Z" />
  </svg>
);
