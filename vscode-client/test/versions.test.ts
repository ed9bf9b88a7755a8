import assert from 'node:assert/strict';
import { test } from 'node:test';
import { versionsReport, withoutTexts } from '../src/versions';

test('the report says that nothing is sent, what was found out, and hides whose machine it is', () => {
  const report = versionsReport({
    facts: [
      ['Java', '21.0.2 (/home/jane/.sdkman/candidates/java/21/bin/java)'],
      ['Server', undefined],
    ],
    settings: { rules: { 'missing-pid': 'off' } },
    userFolder: '/home/jane',
  });
  assert.equal(
    report,
    `# ARM Attribution

> Nothing of this is sent anywhere. Read it, remove what you want to keep to yourself, and paste the rest into your report.

- Java: 21.0.2 (~/.sdkman/candidates/java/21/bin/java)
- Server: unknown

Settings (without IDs and paths):

\`\`\`json
{
  "rules": {
    "missing-pid": "off"
  }
}
\`\`\`
`,
  );
});

test('the report hides the user’s folder on Windows, where VS Code spells the drive in its own way', () => {
  const report = versionsReport({
    facts: [['Java', '25 (c:\\Users\\jané (x)\\.vscode\\extensions\\a\\dist\\runtime\\bin\\java.exe)']],
    settings: {},
    userFolder: 'C:\\Users\\Jané (x)',
  });
  assert.match(report, /Java: 25 \(~\\\.vscode\\extensions/);
});

test('settings: severities stay, what could tell of a project does not', () => {
  const settings = {
    rules: { 'missing-pid': 'off' },
    mainTemplates: ['customers/contoso/*.json'],
    trackingId: 'pid-1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    fixAll: { newGuids: true },
    trace: { server: 'off' },
    java: { home: '' },
  };
  assert.deepEqual(withoutTexts(settings), {
    rules: { 'missing-pid': 'off' },
    mainTemplates: 1,
    trackingId: 'set',
    fixAll: { newGuids: true },
    trace: { server: 'off' },
    java: { home: 'not set' },
  });
});
