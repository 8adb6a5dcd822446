import { derived } from '../../../../rules/kit/derived.ts';
import type { FileFacts } from '../../../../rules/kit/facts.ts';
import type { GraphTypes } from '../../../../rules/kit/graph-types.ts';
import { linksInCode } from './decorated.ts';
import { graphTypesOf, type TypeLink } from './links.ts';
import { DECLARES, linksInText } from './schema-text.ts';

/** How types of GraphQL lead to each other, by what files of their own say, by texts in code and by decorators. */
export function graphTypesIn(told: readonly TypeLink[], files: Iterable<FileFacts>): GraphTypes {
  const links = [...told];
  for (const facts of files) links.push(...linksInTemplates(facts), ...linksInCode(facts));
  return graphTypesOf(links);
}

const linksInTemplates = derived(({ values }: FileFacts) =>
  values.flatMap((one) =>
    one.kind === 'template' && one.texts.some((text) => DECLARES.test(text))
      ? linksInText(one.texts.join(' '))
      : [],
  ),
);
