/** Reads the yearly frameworks, topics, themes and the measure library from JSON and checks them. */
package th.itaworkbook.framework;
