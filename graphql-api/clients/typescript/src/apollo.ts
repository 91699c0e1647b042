import {ApolloClient, ApolloLink, HttpLink, InMemoryCache} from '@apollo/client';
import {GraphQLWsLink} from '@apollo/client/link/subscriptions';
import {relayStylePagination} from '@apollo/client/utilities';
import {OperationTypeNode} from 'graphql';
import {createClient} from 'graphql-ws';
import WebSocket from 'ws';
import possibleTypes from './gql/possible-types.json';
import {HTTP_URL, SOCKET_URL} from './server';

/** Pages of one list grow together; what was seen in a list is found by its id without asking. */
export function cache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          papers: relayStylePagination(['filter', 'orderBy']),
          claims: relayStylePagination(['filter', 'orderBy']),
          trials: relayStylePagination(['filter', 'orderBy']),
          search: relayStylePagination(['text', 'types', 'filter']),
        },
      },
      Paper: {fields: {claims: relayStylePagination(['filter', 'orderBy'])}},
      // Values without an id of their own belong to what holds them.
      PartialDate: {keyFields: false},
      TextSpan: {keyFields: false},
    },
  });
}

export function apollo() {
  const sockets = createClient({url: SOCKET_URL, webSocketImpl: WebSocket});
  const client = new ApolloClient({
    cache: cache(),
    link: ApolloLink.split(
      ({operationType}) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(sockets),
      new HttpLink({uri: HTTP_URL}),
    ),
  });
  return {client, sockets};
}
