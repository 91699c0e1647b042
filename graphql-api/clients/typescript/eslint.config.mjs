import graphql from '@graphql-eslint/eslint-plugin';

// Relay's rules for the schema; where the schema has more than Relay asks for, it says why.
export default [
  {
    files: ['src/gql/schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {graphQLConfig: {schema: 'src/gql/schema.graphql'}},
    },
    plugins: {'@graphql-eslint': graphql},
    rules: {
      '@graphql-eslint/relay-connection-types': 'error',
      '@graphql-eslint/relay-page-info': 'error',
      // search pages forward only, best hits first.
      '@graphql-eslint/relay-arguments': ['error', {includeBoth: false}],
      // nodes lists the same without cursors; hits, sentences and mentions have no id of their own.
      '@graphql-eslint/relay-edge-types': [
        'error',
        {withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false},
      ],
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
    },
  },
];
