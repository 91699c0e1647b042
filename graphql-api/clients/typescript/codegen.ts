import type {CodegenConfig} from '@graphql-codegen/cli';

// One typed document for each operation that src/operations.ts writes down.
const config: CodegenConfig = {
  schema: '../../../docs/schema.graphql',
  documents: ['src/operations.ts'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: {fragmentMasking: false},
      config: {
        strictScalars: true,
        scalars: {DateTime: 'string', Upload: 'unknown'},
        enumsAsTypes: true,
        useTypeImports: true,
      },
    },
  },
};

export default config;
