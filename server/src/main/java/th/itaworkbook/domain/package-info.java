/** ITA records: frameworks, submissions, scores, groups, measures; exact, immutable, without I/O. */
package th.itaworkbook.domain;
