/**
 * The rules, one class an idea: each looks at what a file says about attribution and returns
 * findings, with the fixes that mend them. A rule sees other files only as {@link
 * io.github.armattribution.template.Surroundings}.
 */
package io.github.armattribution.rules;
