import type schemas from 'typescript-json-schema';
import { ts } from './data-program.ts';

const NUMBERS = new Set([
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
]);
const WORDS = new Set([
  'pattern',
  'format',
  'title',
  'description',
  'default',
  'examples',
  'uniqueItems',
  'type',
  'TJS-type',
]);
/** Tags of documentation, which are no keywords and not meant as such. */
const DOCUMENTATION = new Set(['deprecated', 'example', 'internal', 'link', 'remarks', 'see', 'since']);

/**
 * What is wrong with the annotations of a property: typescript-json-schema drops without a word what it does not
 * understand, and a constraint that is lost there is checked nowhere.
 */
export function annotationFaults(node: schemas.ts.Node, source: schemas.ts.SourceFile): string[] {
  const before = source.text.slice(node.pos, node.getStart(source));
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  if (/\/\*\*[^]*@/.test(before) && comments.length === 0) {
    return ['Its annotations would be lost: begin the doc comment on a line of its own.'];
  }
  const tags = comments.flatMap((comment) => comment.tags ?? []);
  return tags.flatMap((tag) => {
    const name = tag.tagName.text + (/^-type\b/.test(words(tag)) ? '-type' : '');
    if (NUMBERS.has(name)) {
      return /^-?\d+(\.\d+)?$/.test(words(tag))
        ? []
        : [`@${name} takes a number in Latin digits and nothing after it.`];
    }
    if (name === 'items') return ['@items loses the type of the items: give them a type of their own.'];
    if (WORDS.has(name) || DOCUMENTATION.has(name)) return [];
    return [`@${name} is no JSON Schema keyword that is understood here.`];
  });
}

function words(tag: schemas.ts.JSDocTag): string {
  return (ts.getTextOfJSDocComment(tag.comment) ?? '').trim();
}
