/**
 * The words in which rules, repairs and everybody above them speak: findings and their fixes, what
 * a rule is for people, how loud it is, what the user set, and what a rule looks at. Plain values;
 * judges nothing, knows no rule and edits nothing.
 */
package io.github.armattribution.finding;
