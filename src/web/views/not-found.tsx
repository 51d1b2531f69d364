import { addressOf } from '../browser/router.js';
import { View } from '../components/view.js';
import { texts } from '../texts.js';

export function NotFoundView() {
  return (
    <View title={texts.state.notFound} lead={texts.state.notFoundHint}>
      <p>
        <a href={addressOf('/')}>{texts.home}</a>
      </p>
    </View>
  );
}
