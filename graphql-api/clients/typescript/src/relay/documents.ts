import {graphql} from 'relay-runtime';

// Read by relay-compiler alone, which writes them into __generated__; a bundler with Relay's plugin
// would put those in the place of the tags.
export const documents = (): unknown[] => [
  graphql`
    query documentsHeldPapersQuery($first: Int!, $after: String) {
      papers(filter: {held: {eq: true}}, first: $first, after: $after)
        @connection(key: "documents_papers") {
        edges {
          cursor
          node {
            id
            label
            year
            ...documents_claims
          }
        }
        totalCount
      }
    }
  `,
  graphql`
    fragment documents_claims on Paper @argumentDefinitions(count: {type: "Int", defaultValue: 2}) {
      claims(first: $count) {
        nodes {
          id
          text
          certainty
        }
      }
    }
  `,
  graphql`
    query documentsAnyNodeQuery($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Labelled {
          label
        }
        ... on Paper {
          year
        }
      }
    }
  `,
  graphql`
    mutation documentsImportTextMutation($name: String!, $text: String!) {
      importDocuments(input: {documents: [{name: $name, text: $text}]}) {
        importRun {
          id
          finishedAt
        }
      }
    }
  `,
  graphql`
    subscription documentsProgressSubscription($run: ID!) {
      importProgress(run: $run) {
        id
        read
        finishedAt
      }
    }
  `,
];
