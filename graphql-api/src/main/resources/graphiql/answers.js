// Asks the API: one answer to a query or mutation, a stream of them to a subscription.

const PATH = 'graphql';

function request(params, headers, accept, signal) {
  return fetch(PATH, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json', Accept: accept },
    body: JSON.stringify(params),
    signal,
  });
}

async function failure(response) {
  const text = await response.text();
  return new Error(text || `HTTP ${response.status} without a body`);
}

function isJson(response) {
  return (response.headers.get('Content-Type') || '').includes('json');
}

/** The parsed answer, GraphQL errors included. */
export async function ask(params, headers = {}) {
  const response = await request(params, headers, 'application/json');
  if (!isJson(response)) {
    throw await failure(response);
  }
  return response.json();
}

// One event of a text/event-stream: its name, and its lines of data put together.
function eventOf(block) {
  const event = { name: 'message', data: '' };
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) {
      event.name = line.slice(6).trim();
    } else if (line.startsWith('data:')) {
      event.data += line.slice(5).trimStart();
    }
  }
  return event;
}

async function* eventsOf(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (rest + part.value).replace(/\r\n/g, '\n').split('\n\n');
    rest = blocks.pop();
    yield* blocks.map(eventOf);
  }
}

async function* answersOf(params, headers, signal) {
  const response = await request(params, headers, 'text/event-stream', signal);
  if (!response.ok || isJson(response)) {
    throw await failure(response);
  }
  for await (const { name, data } of eventsOf(response)) {
    if (name === 'complete') {
      return;
    }
    if (name === 'next') {
      yield JSON.parse(data);
    }
  }
}

/** The answers of a subscription as they come; return() ends the connection at once. */
export function follow(params, headers = {}) {
  const connection = new AbortController();
  const answers = answersOf(params, headers, connection.signal);
  const over = { done: true, value: undefined };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        return await answers.next();
      } catch (error) {
        if (connection.signal.aborted) {
          return over;
        }
        throw error;
      }
    },
    async return() {
      connection.abort();
      return over;
    },
  };
}
