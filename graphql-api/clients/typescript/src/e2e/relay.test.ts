import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {createClient} from 'graphql-ws';
import {
  Environment,
  type GraphQLResponse,
  Network,
  Observable,
  RecordSource,
  Store,
  commitMutation,
  fetchQuery,
  requestSubscription,
} from 'relay-runtime';
import WebSocket from 'ws';
import anyNode, {
  type documentsAnyNodeQuery,
} from '../relay/__generated__/documentsAnyNodeQuery.graphql';
import heldPapers, {
  type documentsHeldPapersQuery,
} from '../relay/__generated__/documentsHeldPapersQuery.graphql';
import importText, {
  type documentsImportTextMutation,
} from '../relay/__generated__/documentsImportTextMutation.graphql';
import progress, {
  type documentsProgressSubscription,
} from '../relay/__generated__/documentsProgressSubscription.graphql';
import {HTTP_URL, SOCKET_URL} from '../server';

const sockets = createClient({url: SOCKET_URL, webSocketImpl: WebSocket});
after(() => sockets.dispose());

const environment = new Environment({
  store: new Store(new RecordSource()),
  network: Network.create(
    async ({text}, variables) => {
      const response = await fetch(HTTP_URL, {
        method: 'POST',
        headers: {'Content-Type': 'application/json'},
        body: JSON.stringify({query: text, variables}),
      });
      return (await response.json()) as GraphQLResponse;
    },
    ({text}, variables) =>
      Observable.create((sink) =>
        sockets.subscribe(
          {query: text ?? '', variables},
          {
            next: (value) => sink.next(value as GraphQLResponse),
            error: (error) => sink.error(error as Error),
            complete: () => sink.complete(),
          },
        ),
      ),
  ),
});

test('a connection, and the same node by its id', async () => {
  const list = await fetchQuery<documentsHeldPapersQuery>(environment, heldPapers, {
    first: 2,
  }).toPromise();
  const node = list?.papers?.edges[0]?.node;
  assert.ok(node);
  const again = await fetchQuery<documentsAnyNodeQuery>(environment, anyNode, {
    id: node.id,
  }).toPromise();
  assert.equal(again?.node?.label, node.label);
  assert.equal(environment.getStore().getSource().get(node.id)?.['__typename'], 'Paper');
});

test('a mutation, and a subscription to what it began', async () => {
  const run = await new Promise<string>((resolve, reject) => {
    commitMutation<documentsImportTextMutation>(environment, {
      mutation: importText,
      variables: {name: `relay/${Date.now()}.txt`, text: `A note at ${Date.now()}.`},
      onCompleted: ({importDocuments}, errors) =>
        importDocuments ? resolve(importDocuments.importRun.id) : reject(errors),
      onError: reject,
    });
  });
  await new Promise<void>((resolve, reject) => {
    requestSubscription<documentsProgressSubscription>(environment, {
      subscription: progress,
      variables: {run},
      onCompleted: () => resolve(),
      onError: reject,
    });
  });
  const record = environment.getStore().getSource().get(run);
  assert.ok(record?.['finishedAt']);
});
