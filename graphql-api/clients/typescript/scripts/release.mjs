// At a release: keeps the schema, without its descriptions, for the comparison with later ones.
import {readFileSync, writeFileSync} from 'node:fs';
import {parse, print, visit} from 'graphql';

const bare = visit(parse(readFileSync('../../../docs/schema.graphql', 'utf8')), {
  enter: (node) => (node.description ? {...node, description: undefined} : undefined),
});
writeFileSync('released.graphql', `${print(bare)}\n`);
