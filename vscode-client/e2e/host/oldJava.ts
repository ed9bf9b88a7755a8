// The setting names a Java 11.
import { noServerUntilTheSettingIsCleared } from './javaSetting';

export { run } from './tests';

noServerUntilTheSettingIsCleared('with a Java that is too old', 'Java: 11 (');
