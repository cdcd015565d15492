import { css } from 'lit';
import * as color from '../../theme/generated/colors.ts';
import * as size from '../../theme/generated/measures.ts';
import { nativeListStyles } from '../../theme/native-list.ts';

/** The panel that takes a table. */
export const pasteStyles = css`
  ${nativeListStyles}
  .repeat > .paste-panel {
    margin-block: ${size.space2} ${size.space4};
  }
  .paste-panel > * + * {
    margin-block-start: ${size.space3};
  }
  .paste-box,
  .paste-column {
    display: grid;
    gap: ${size.space1};
  }
  .paste-panel textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: ${size.controlHeight};
    padding: ${size.space2} ${size.space3};
    border: ${size.controlEdge} solid ${color.borderControl};
    border-radius: ${size.radiusControl};
    background: ${color.surface};
    color: ${color.text};
    font: inherit;
    resize: vertical;
    white-space: pre;
  }
  .paste-panel :is(textarea, select, input):focus-visible {
    outline: 3px solid ${color.focus};
    outline-offset: 2px;
  }
  .paste-named {
    display: flex;
    align-items: center;
    gap: ${size.space2};
    min-block-size: 44px;
  }
  .paste-named > input {
    inline-size: 24px;
    block-size: 24px;
    accent-color: ${color.action};
  }
  .paste-heading {
    font-weight: 600;
  }
  .paste-columns {
    display: grid;
    gap: ${size.space3};
  }
  .paste-sample {
    display: flex;
    gap: ${size.space3};
    overflow: hidden;
    white-space: nowrap;
  }
  .paste-sample > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    max-inline-size: 50%;
  }
  .paste-faults {
    color: ${color.dangerText};
  }
  /* Under the words that lead to them, past their mark. */
  .paste-faults li {
    padding-inline-start: calc(1.25rem * var(--panjare-rem-factor, 1) + ${size.space2});
  }
  @container (min-inline-size: 30em) {
    .paste-column {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: center;
      column-gap: ${size.space3};
    }
    .paste-sample {
      grid-column: 1 / -1;
    }
  }
`;
