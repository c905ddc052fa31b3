/** Statistics of an agency's own survey: answers read from a stream of cells, and what follows from them. */
package th.itaworkbook.survey;
