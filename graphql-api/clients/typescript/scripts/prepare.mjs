// Writes which types are of each interface and union, for Apollo's cache; makes room for Relay, and a
// copy of the schema here, as ESLint looks at nothing outside of its folder.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {buildSchema, isAbstractType} from 'graphql';

const text = readFileSync('../../../docs/schema.graphql', 'utf8');
const schema = buildSchema(text);
const types = Object.values(schema.getTypeMap())
  .filter((type) => isAbstractType(type))
  .map((type) => [type.name, schema.getPossibleTypes(type).map(({name}) => name)]);
mkdirSync('src/gql', {recursive: true});
mkdirSync('src/relay/__generated__', {recursive: true});
writeFileSync('src/gql/possible-types.json', JSON.stringify(Object.fromEntries(types), null, 2));
writeFileSync('src/gql/schema.graphql', text);
