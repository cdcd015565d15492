import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

/** The operator's bar stays in sight while a citizen is served: the way out is never further than a glance. */
export const counterStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: ${size.space2} ${size.space4};
    padding-block: ${size.space3};
    border-block-end: 1px solid ${color.border};
  }
  .bar > .button.plain {
    margin-inline: calc(-1 * ${size.space2});
  }
  .bar.serving {
    margin-block-end: ${size.space5};
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-inline: ${size.space4};
    border: 1px solid ${color.warningBorder};
    border-radius: ${size.radiusControl};
    background: ${color.warningSurface};
    color: ${color.warningText};
  }
  .who bdi {
    font-weight: 700;
  }
  .desk {
    padding-block: ${size.space4};
  }
  .desk:focus,
  .who:focus {
    outline: none;
    box-shadow: none;
  }
  .binding {
    box-sizing: border-box;
    max-inline-size: 40em;
    display: grid;
    gap: ${size.space2};
    justify-items: start;
    padding: ${size.space4};
    border: 1px solid ${color.border};
    border-inline-start: 3px solid ${color.warningMark};
    border-radius: ${size.radiusControl};
    background: ${color.surface};
  }
  .number {
    font-size: ${size.typeDisplay};
    line-height: ${size.leadingDisplay};
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  form {
    display: grid;
    gap: ${size.space4};
    justify-items: start;
  }
  [hidden] {
    display: none;
  }
  @media print {
    .bar {
      display: none;
    }
  }
`;
