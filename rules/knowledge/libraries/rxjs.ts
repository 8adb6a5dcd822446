import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const observable: Operation = { returns: 'Observable' };
const project: Thing = { call: { callbacks: { all: { runs: 'inline' } } } };
const subject: Thing = { new: { returns: 'Subject' } };

export default defineLibrary({
  id: 'rxjs',
  packages: ['rxjs', 'rxjs/operators', 'rxjs/ajax', 'rxjs/webSocket', 'rxjs/fetch'],
  exports: {
    Observable: {
      new: { returns: 'Observable', callbacks: { 0: { runs: 'inline' } } },
      members: { create: { call: observable } },
    },
    'Subject|BehaviorSubject|ReplaySubject|AsyncSubject': subject,
    Subscription: { new: { returns: 'Subscription' } },
    // These subscribe: what was lazy starts here.
    'firstValueFrom|lastValueFrom': { call: {} },
    'of|from|timer|interval|range|merge|forkJoin|combineLatest|zip|concat|race|throwError|fromEventPattern|onErrorResumeNext|partition|scheduled':
      {
        call: observable,
      },
    'defer|iif|generate|using|bindCallback|bindNodeCallback': {
      call: { returns: 'Observable', callbacks: { all: { runs: 'inline' } } },
    },
    fromEvent: { call: observable },
    'EMPTY|NEVER': 'Observable',
    fromFetch: { call: { effect: 'http', lazy: true, returns: 'Observable' } },
    ajax: {
      call: { effect: 'http', lazy: true, returns: 'Observable' },
      members: { '*': { call: { effect: 'http', lazy: true, returns: 'Observable' } } },
    },
    webSocket: { call: { effect: 'connect', lazy: true, returns: 'Subject' } },
    'map|tap|filter|reduce|scan|mergeMap|switchMap|concatMap|exhaustMap|flatMap|expand|catchError|finalize|takeWhile|skipWhile|groupBy|find|first|last|every|distinctUntilChanged|distinct|debounce|retryWhen|repeatWhen|mergeScan|bufferWhen|count|max|min|single':
      project,
    'timeout|timeoutWith|retry|repeat|take|skip|takeUntil|takeLast|delay|delayWhen|debounceTime|throttleTime|auditTime|sampleTime|share|shareReplay|startWith|endWith|withLatestFrom|combineLatestWith|mergeWith|concatWith|toArray|pairwise|bufferTime|bufferCount|buffer|defaultIfEmpty|throwIfEmpty|mergeAll|concatAll|switchAll|exhaustAll|mapTo|ignoreElements|isEmpty|elementAt|observeOn|subscribeOn|materialize|dematerialize|timestamp|refCount|publish|multicast':
      {
        call: {},
      },
    'isObservable|pipe|noop|identity': { call: {} },
    'TimeoutError|EmptyError': { new: {} },
    '*': { call: {}, new: {} },
  },
  things: {
    Observable: {
      members: {
        pipe: { call: observable },
        subscribe: {
          call: {
            fails: 'callback',
            returns: 'Subscription',
            callbacks: { all: { runs: 'event', rejection: 'lost' } },
          },
        },
        forEach: { call: { callbacks: { 0: { runs: 'each', rejection: 'lost' } } } },
        toPromise: { call: {} },
      },
    },
    Subject: {
      extends: 'Observable',
      members: {
        'next|error|complete|unsubscribe|getValue': { call: {} },
        asObservable: { call: observable },
        'value|closed|observed': {},
      },
    },
    Subscription: { members: { 'unsubscribe|add|remove': { call: {} }, closed: {} } },
  },
});
