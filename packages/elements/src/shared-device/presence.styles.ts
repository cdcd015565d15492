import { css } from 'lit';
import * as size from '../theme/generated/measures.ts';

/** The act that ends a visit, and its question. */
export const presenceStyles = css`
  .finish {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size.space1} ${size.space3};
  }
  /* A bare button's words stand flush with the name above them. */
  .finish > .button.plain {
    margin-inline-start: calc(-1 * ${size.space2});
  }
  /* It stays to be read out when it fills, and takes no room till then. */
  .finish > p:empty {
    position: absolute;
  }
  .finish > #kept {
    max-inline-size: 22em;
  }
  .finish > .question {
    flex-basis: 100%;
    margin-block: ${size.space2};
  }
  .everywhere > summary {
    cursor: pointer;
    min-block-size: 24px;
  }
  .everywhere > p {
    margin-block: ${size.space1};
    max-inline-size: 22em;
  }
  /* Where there is little room the words are told to screen readers, and to all once it is done. */
  @media (max-width: 48em) {
    .finish > #kept {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
