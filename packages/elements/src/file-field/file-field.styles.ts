import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** A place to drop files on, and a pane for each of them. */
export const fileFieldStyles = css`
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size.space2} ${size.space4};
    padding: ${size.space3};
    border: ${size.controlEdge} dashed ${color.borderControl};
    border-radius: ${size.radiusControl};
    background: ${color.surface};
  }
  .drop.over {
    border-style: solid;
    border-color: ${color.action};
    background: ${color.surfaceSunken};
  }
  [aria-invalid='true'],
  [aria-invalid='true']:focus-visible {
    box-shadow: none;
  }
  [aria-invalid='true'] .drop {
    border-color: ${color.dangerMark};
    box-shadow: inset 0 0 0 1px ${color.dangerMark};
  }
  .rule,
  .hauling {
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
  .rule {
    flex-basis: 100%;
  }
  /* Nothing is dragged with a thumb. */
  @media (hover: none) {
    .hauling {
      display: none;
    }
  }
  input[type='file'],
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    min-block-size: 0;
    block-size: 1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ul {
    display: grid;
    gap: ${size.space2};
    margin: ${size.space2} 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: ${size.space1} ${size.space3};
    padding: ${size.space2} ${size.space3};
    border: 1px solid ${color.border};
    border-radius: ${size.radiusControl};
    background: ${color.surface};
  }
  li.danger {
    border-color: ${color.dangerBorder};
  }
  .name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .size {
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    white-space: nowrap;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
  }
  progress {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: ${size.space2};
    accent-color: ${color.action};
  }
  .word {
    display: flex;
    grid-column: 1 / -1;
    gap: ${size.space2};
    color: ${color.textMuted};
    font-size: ${size.typeSmall};
    line-height: ${size.leadingSmall};
  }
  .done .word {
    color: ${color.successText};
  }
  .danger .word {
    color: ${color.dangerText};
  }
`;
