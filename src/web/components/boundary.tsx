import { Component, type ComponentChildren } from 'preact';
import { texts } from '../texts.js';

interface Props {
  readonly children: ComponentChildren;
}

/** Contains a fault of one view, so that the rest of the page keeps working. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div class="state failed" role="alert">
        <p>
          <strong>{texts.state.viewFailed}</strong>
        </p>
        <button type="button" onClick={() => window.location.reload()}>
          {texts.state.again}
        </button>
      </div>
    );
  }
}
