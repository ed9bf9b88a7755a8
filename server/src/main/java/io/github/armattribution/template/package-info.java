/**
 * ARM templates: a typed view on the JSON tree, with the scope in which each expression resolves.
 * Nothing in here knows what a tracking ID is.
 */
package io.github.armattribution.template;
