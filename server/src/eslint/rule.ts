import type { Rule } from 'eslint';
import { isLocal, safeFix } from '../engine/chosen-fix.ts';
import type { ConfigurableRule } from '../engine/config/schema.ts';
import { docsUrl } from '../engine/docs-url.ts';
import { optionsSchema } from '../engine/every-rule.ts';
import type { Finding } from '../engine/finding.ts';
import type { LintedFile, Projects } from './projects.ts';

/** One of our rules as ESLint knows rules. What it reports is found by the session, for all rules of a file at once. */
export function toEslintRule(rule: ConfigurableRule, projects: Projects): Rule.RuleModule {
  return {
    meta: {
      type: 'problem',
      docs: { description: rule.summary, url: docsUrl(rule.id), recommended: rule.preset === 'recommended' },
      fixable: 'code',
      hasSuggestions: true,
      get schema() {
        return [optionsSchema(rule)];
      },
    },
    create(context) {
      const file = projects.fileOf(context);
      if (!file) return {};
      const [options] = context.options;
      file.choose(rule.id, options === undefined ? undefined : rule.options.parse(options));
      return {
        Program: () => {
          for (const finding of file.findingsOf(rule.id))
            context.report(descriptorOf(finding, file, context));
        },
      };
    },
  };
}

function descriptorOf(
  finding: Finding,
  file: LintedFile,
  { sourceCode }: Rule.RuleContext,
): Rule.ReportDescriptor {
  const { fixes, message, span } = finding;
  const safe = safeFix(finding);
  const fixer = (index: number) => (to: Rule.RuleFixer) =>
    file.edits(finding, index).map((edit) => to.replaceTextRange([...edit.span], edit.text));
  // ESLint changes the file that it lints, and no other.
  const suggest = fixes.flatMap((fix, index) =>
    index === safe || !isLocal(fix) ? [] : [{ desc: fix.title, fix: fixer(index) }],
  );
  return {
    loc: { start: sourceCode.getLocFromIndex(span[0]), end: sourceCode.getLocFromIndex(span[1]) },
    message,
    fix: safe < 0 ? null : fixer(safe),
    suggest,
  };
}
