/** Generates measures from an analysis and merges them with what the officer already has. */
package th.itaworkbook.measure;
