// The linters find what they are there for: each rule that is switched on complains of a schema that breaks it.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {after, before, test} from 'node:test';
import {promisify} from 'node:util';
import {ESLint} from 'eslint';
import config from '../eslint.config.mjs';

const run = promisify(execFile);
// ESLint looks at nothing outside of its folder.
const folder = 'build/lint-test';
const broken = `${folder}/broken.graphql`;

const brokenSchema = `
# Not a description: it begins with a hash.
type Query {
  "What is asked first."
  stones(after: Int): StoneConnection
  "Without arguments."
  pebbles: PebbleConnection!
  "old name"
  old_name: String @deprecated
}

type StoneConnection {
  "A page."
  edges: StoneEdge
}

type PebbleConnection {
  edges: [PebbleEdge!]!
  pageInfo: PageInfo!
}

type PebbleEdge { node: [String!] }

type StoneEdge { cursor: Int, node: String }

type PageInfo { hasNextPage: Boolean }

type lonely { colour: Colour }

enum Colour { grey }

input Unused { size: Int }
`;

before(() => {
  mkdirSync(folder, {recursive: true});
  writeFileSync(broken, brokenSchema);
});

after(() => rmSync(folder, {recursive: true}));

const failing = async (program, options, cwd = '.') => {
  try {
    await run(resolve('node_modules/.bin', program), options, {cwd});
  } catch ({code, stdout, stderr}) {
    return {code, text: stdout + stderr};
  }
  return {code: 0, text: ''};
};

test('every rule of ESLint complains of a schema that breaks it', async () => {
  const [ours] = config;
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      {
        ...ours,
        files: [broken],
        languageOptions: {
          ...ours.languageOptions,
          parserOptions: {graphQLConfig: {schema: broken}},
        },
      },
    ],
  });
  const [result] = await eslint.lintFiles([broken]);
  const found = new Set(result.messages.map(({ruleId}) => ruleId));
  assert.deepEqual(
    Object.keys(ours.rules).filter((rule) => !found.has(rule)),
    [],
  );
});

test('every rule of the schema linter complains of a schema that breaks it', async () => {
  const {code, text} = await failing(
    'graphql-schema-linter', ['--config-directory', '.', '--format', 'json', broken]);
  assert.equal(code, 1);
  const found = new Set(JSON.parse(text).errors.map(({rule}) => rule));
  const {rules} = JSON.parse(readFileSync('.graphql-schema-linterrc', 'utf8'));
  assert.deepEqual(
    rules.filter((rule) => !found.has(rule)),
    [],
  );
});

test('the comparison fails when a field of the last release is gone', async () => {
  const narrower = `${folder}/narrower.graphql`;
  const schema = readFileSync('released.graphql', 'utf8');
  writeFileSync(narrower, schema.replace(/^ {2}citationCount: Int!\n/m, ''));
  const {code, text} = await failing(
    'graphql-inspector', ['diff', 'released.graphql', narrower, '--onlyBreaking']);
  assert.notEqual(code, 0);
  assert.match(text, /citationCount/);
});

test('the Relay compiler refuses an operation that the schema does not know', async () => {
  mkdirSync(`${folder}/relay/__generated__`, {recursive: true});
  copyFileSync('released.graphql', `${folder}/schema.graphql`);
  writeFileSync(
    `${folder}/relay/wrong.ts`, 'export const wrong = graphql`query wrongQuery { stones }`;\n');
  const settings = JSON.parse(readFileSync('relay.config.json', 'utf8'));
  const moved = {src: './relay', schema: './schema.graphql', artifactDirectory: './relay/__generated__'};
  writeFileSync(`${folder}/relay.config.json`, JSON.stringify({...settings, ...moved}));
  const {code, text} = await failing('relay-compiler', ['relay.config.json'], folder);
  assert.notEqual(code, 0);
  assert.match(text, /stones/);
});
