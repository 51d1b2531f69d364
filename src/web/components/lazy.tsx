/** Wraps a view whose code is fetched when it is first opened. It replaces `lazy` of preact/compat, which is larger. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Loading } from './state.js';

export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [, update] = useState(0);
    const [failure, setFailure] = useState<unknown>();
    useEffect(() => {
      if (loaded !== undefined) return;
      load().then((component) => {
        loaded = component;
        update(1);
      }, setFailure);
    }, []);
    // The boundary handles it as if the view itself had failed.
    if (failure !== undefined) throw failure;
    const Loaded = loaded;
    return Loaded === undefined ? <Loading /> : <Loaded {...props} />;
  };
}
