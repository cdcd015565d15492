import { css } from 'lit';

/** Goes with every element that draws icons. `--_icon-size` is 20 px unless told. */
export const iconStyles = css`
  .icon {
    flex: none;
    inline-size: var(--_icon-size, calc(1.25rem * var(--panjare-rem-factor, 1)));
    block-size: var(--_icon-size, calc(1.25rem * var(--panjare-rem-factor, 1)));
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon.turns:dir(rtl) {
    transform: scaleX(-1);
  }
`;
