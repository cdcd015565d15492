import { css } from 'lit';
import * as color from '../theme/generated/colors.ts';
import * as size from '../theme/generated/measures.ts';

export const mandatesStyles = css`
  .mandates {
    display: grid;
    gap: ${size.space3};
  }
  .mandate,
  form {
    box-sizing: border-box;
    max-inline-size: 40em;
  }
  .mandate {
    display: grid;
    gap: ${size.space2};
    padding: ${size.space4};
    border: 1px solid ${color.border};
    border-radius: ${size.radiusCard};
    background: ${color.surface};
  }
  .mandate.over {
    background: ${color.surfaceSunken};
  }
  .mandate h4 {
    margin: 0;
    font-size: ${size.typeLabel};
    line-height: ${size.leadingLabel};
  }
  .mandate li {
    list-style: disc;
    margin-inline-start: ${size.space5};
  }
  :focus-visible {
    outline: 3px solid ${color.focus};
    outline-offset: 2px;
  }
  .quietly:focus {
    outline: none;
    box-shadow: none;
  }
  form {
    display: grid;
    gap: ${size.space4};
    padding: ${size.space4};
    border: 1px solid ${color.border};
    border-radius: ${size.radiusCard};
  }
  legend {
    padding: 0;
    font-weight: 600;
    line-height: ${size.leadingLabel};
  }
  .required,
  .error {
    color: ${color.dangerText};
  }
  /* A bare button's words stand flush where they come on a line of their own. */
  .actions > .button.plain {
    margin-inline-start: calc(-1 * ${size.space2});
  }
  fieldset {
    padding-block-end: ${size.space3};
  }
  .choice {
    display: flex;
    align-items: start;
    gap: ${size.space3};
    min-block-size: ${size.controlHeight};
    padding-block: ${size.space2};
  }
  .choice input {
    flex: none;
    inline-size: ${size.space5};
    block-size: ${size.space5};
    /* In the middle of the first line, in either script. */
    margin: calc((1lh - ${size.space5}) / 2) 0 0;
    accent-color: ${color.action};
  }
`;
