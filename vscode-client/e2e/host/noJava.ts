// The setting names a folder without Java.
import { noServerUntilTheSettingIsCleared } from './javaSetting';

export { run } from './tests';

noServerUntilTheSettingIsCleared('without a Java', 'Java: none found');
