/** What the user is told when there is no usable Java. Pure. */
import { l10n } from 'vscode';
import { MINIMUM_JAVA, SETTING, type JavaLookup, type Outcome } from './java';

export function javaAdvice(lookup: Exclude<JavaLookup, { kind: 'found' }>): string {
  const setting = lookup.tried.find((entry) => entry.origin === SETTING);
  if (setting !== undefined) {
    const wrong =
      lookup.kind === 'tooOld'
        ? l10n.t(
            'Templates are not checked: {0} is set to Java {1}, but Java {2} or newer is needed.',
            SETTING,
            lookup.major,
            MINIMUM_JAVA,
          )
        : l10n.t('Templates are not checked: {0} is wrong. {1}', SETTING, inWords(setting.outcome, setting.path));
    const remedy = l10n.t(
      'Correct the setting, or clear it to search JAVA_HOME, JDK_HOME, PATH and the usual folders.',
    );
    return `${wrong} ${remedy}`;
  }
  const wrong =
    lookup.kind === 'tooOld'
      ? l10n.t(
          'Templates are not checked: Java {0} or newer is needed, but only Java {1} was found ({2}).',
          MINIMUM_JAVA,
          lookup.major,
          lookup.executable,
        )
      : l10n.t('Templates are not checked: Java {0} or newer is needed, but none was found.', MINIMUM_JAVA);
  return `${wrong} ${l10n.t('Install a JDK or JRE {0}+, or set {1}.', MINIMUM_JAVA, SETTING)}`;
}

/** What keeps the Java that a setting names from being used. */
function inWords(outcome: Outcome, path: string): string {
  if (outcome === 'not there') return l10n.t('{0} does not exist.', path);
  if (outcome === 'a relative path') return l10n.t('{0} is a relative path.', path);
  return l10n.t('{0} is not a Java executable.', path);
}

/** One line a place, for the output channel. */
export function searchReport(lookup: JavaLookup): string {
  const places = lookup.tried.map((entry) => `  ${entry.origin}: ${entry.path}: ${entry.outcome}`);
  return ['Searched for Java:', ...(places.length === 0 ? ['  no place names one'] : places)].join('\n');
}
