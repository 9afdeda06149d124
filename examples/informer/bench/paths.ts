import { admit } from '../src/admission.js';
import { DeltaQueue } from '../src/deltas.js';
import { Emitter } from '../src/events.js';
import { mergePages, vocabulary } from '../src/indexer.js';
import { describe, kindFlags, LabelCache } from '../src/label-cache.js';
import { childrenByOwner, collectDependents } from '../src/owners.js';
import { listSources } from '../src/reflector.js';
import { keyOf } from '../src/resources.js';
import { mergeSelectors } from '../src/selectors.js';
import { informerIndexers, SharedInformer } from '../src/shared-informer.js';
import { ThreadSafeStore } from '../src/thread-safe-store.js';
import { buildForest, collectPods, resyncOrder } from '../src/tree.js';
import { WorkQueue } from '../src/work-queue.js';
import { inPages, type World } from './world.js';

/** What a service does again and again: `prepare` once, then what it returns is one operation. */
export interface HotPath {
  readonly name: string;
  readonly prepare: (world: World) => () => unknown;
}

export const paths: readonly HotPath[] = [
  {
    name: 'store: look up a key',
    prepare({ resources }) {
      const store = new ThreadSafeStore(informerIndexers);
      store.replace(resources);
      const keys = resources.map((resource) => keyOf(resource));
      let at = 0;
      return () => store.getByKey(keys[at++ % keys.length]!)?.kind !== undefined;
    },
  },
  {
    name: 'store: keys under 12 labels',
    prepare({ resources }) {
      const store = new ThreadSafeStore(informerIndexers);
      store.replace(resources);
      const values = Array.from({ length: 12 }, (_, at) => `app=app${at}`);
      return () => store.unionKeys('label', values);
    },
  },
  {
    name: 'store: list all',
    prepare({ resources }) {
      const store = new ThreadSafeStore(informerIndexers);
      store.replace(resources);
      return () => store.list();
    },
  },
  {
    name: 'tree: order of a resync',
    prepare({ resources }) {
      const forest = buildForest(resources);
      return () => resyncOrder(forest);
    },
  },
  {
    name: 'tree: pods of a namespace',
    prepare({ resources }) {
      const [namespace] = buildForest(resources);
      return () => collectPods(namespace!);
    },
  },
  {
    name: 'owners: all dependents',
    prepare({ resources }) {
      const children = childrenByOwner(resources);
      return () => collectDependents(resources[0]!, children);
    },
  },
  {
    name: 'index: label vocabulary',
    prepare({ resources }) {
      return () => vocabulary(resources);
    },
  },
  {
    name: 'index: merge 10 pages',
    prepare({ resources }) {
      const pages = inPages(resources, 49);
      return () => mergePages(pages);
    },
  },
  {
    name: 'admission: 10 batches',
    prepare({ resources }) {
      const batches = inPages(resources, 49);
      return () => admit(batches);
    },
  },
  {
    name: 'selectors: merge 30 pairs',
    prepare() {
      const selectors = Array.from({ length: 10 }, (_, at) => `a${at}=1,b${at % 3}=2,c${at}=3`);
      return () => mergeSelectors(selectors);
    },
  },
  {
    name: 'queue: add, get, done',
    prepare({ resources }) {
      const queue = new WorkQueue();
      queue.addAll(resources.map((resource) => keyOf(resource)));
      return () => {
        const key = queue.get()!;
        queue.done(key);
        queue.add(key);
        return queue.length;
      };
    },
  },
  {
    name: 'deltas: push and pop',
    prepare({ resources }) {
      const queue = new DeltaQueue();
      for (const resource of resources) queue.push('added', resource);
      return () => {
        const [, deltas] = queue.pop()!;
        queue.push('added', deltas[0]!.resource);
        return queue.isEmpty();
      };
    },
  },
  {
    name: 'labels: known description',
    prepare({ resources }) {
      const cache = new LabelCache();
      for (const resource of resources) cache.get(resource);
      let at = 0;
      return () => Object.hasOwn(cache.get(resources[at++ % resources.length]!), 'meta:kind');
    },
  },
  {
    name: 'labels: describe anew',
    prepare({ resources }) {
      return () => describe(resources[100]!);
    },
  },
  {
    name: 'labels: kinds of 61',
    prepare({ resources }) {
      const some = resources.slice(0, 61);
      return () => kindFlags(some);
    },
  },
  {
    name: 'events: emit to 8 handlers',
    prepare({ resources }) {
      const emitter = new Emitter();
      let told = 0;
      for (let at = 0; at < 8; at += 1) emitter.on('added', () => (told += 1));
      return () => emitter.emit('added', resources[0]!);
    },
  },
  {
    name: 'reflector: list 2 sources',
    prepare({ source }) {
      return () => listSources([source, source]);
    },
  },
  {
    name: 'whole: list, watch, resync',
    prepare({ source }) {
      return async () => {
        const informer = new SharedInformer(source);
        let told = 0;
        informer.addHandler(
          { onAdd: () => (told += 1), onUpdate: () => (told += 1) },
          { selector: 'tier=front' },
        );
        await informer.run();
        return [informer.resync(), told];
      };
    },
  },
];
