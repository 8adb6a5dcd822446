import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, codeOf, openDocument, quickFixes, untilClean, untilFindings } from './support.ts';

export function diagnosticsSuite(): void {
  suite('console-left', () => {
    test('is reported where it stands', async () => {
      await activateExtension();
      const document = await openDocument('src/orders.ts');
      const [finding, ...others] = await untilFindings(document.uri);
      assert.ok(finding);
      assert.deepEqual(others, []);
      assert.equal(codeOf(finding), 'console-left');
      assert.match(document.getText(finding.range), /^console\.log/);
    });

    test('its quick fix writes to the own logger of the project, also on disk', async () => {
      await activateExtension();
      const document = await openDocument('src/orders.ts');
      const [finding] = await untilFindings(document.uri);
      assert.ok(finding);
      const fixes = await quickFixes(document.uri, finding.range);
      const fix = fixes.find(({ title }) => title.includes('logger.info'));
      assert.ok(
        fix?.edit,
        `none of these fixes uses the logger: ${fixes.map(({ title }) => title).join(', ')}`,
      );
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      assert.ok(await document.save());
      await untilClean(document.uri);
      const text = readFileSync(document.uri.fsPath, 'utf8');
      assert.ok(text.includes("import { logger } from './logger.ts';\n"), text);
      assert.ok(text.includes("  logger.info({ orderId: order.id }, 'order placed');\n"), text);
      assert.doesNotMatch(text, /console\.log/);
    });
  });
}
