import {graphql} from './gql';

/** A page of the papers of which a document was imported. */
export const HELD_PAPERS = graphql(`
  query HeldPapers($first: Int!, $after: String) {
    papers(filter: {held: {eq: true}}, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          label
          year
          claims(first: 2) {
            nodes {
              id
              text
              certainty
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Whatever has the id: unions and interfaces by fragments. */
export const ANY_NODE = graphql(`
  query AnyNode($id: ID!) {
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
`);

/** What a box for names offers while somebody types. */
export const SUGGESTIONS = graphql(`
  query Suggestions($prefix: String!) {
    suggest(prefix: $prefix, first: 3) {
      label
      subject {
        __typename
        ... on Node {
          id
        }
      }
    }
  }
`);

/** Imports one text in the background. */
export const IMPORT_TEXT = graphql(`
  mutation ImportText($name: String!, $text: String!) {
    importDocuments(input: {documents: [{name: $name, text: $text}]}) {
      importRun {
        id
        finishedAt
      }
    }
  }
`);

/** How far the import is, until its end. */
export const PROGRESS = graphql(`
  subscription Progress($run: ID!) {
    importProgress(run: $run) {
      id
      read
      finishedAt
    }
  }
`);
