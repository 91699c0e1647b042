// Runs the audits of graphql-http against a server: node audit.mjs http://127.0.0.1:8080/graphql
// Ends with 0 when every audit is passed, also those that a server may leave out.
import {serverAudits} from 'graphql-http';

const url = process.argv[2] ?? 'http://127.0.0.1:8080/graphql';
const audits = serverAudits({url, fetchFn: fetch});
let passed = 0;
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status === 'ok') {
    passed++;
  } else {
    console.log(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
  }
  await result.response?.body?.cancel().catch(() => {});
}
console.log(`${passed} of ${audits.length} audits passed`);
process.exitCode = passed === audits.length ? 0 : 1;
