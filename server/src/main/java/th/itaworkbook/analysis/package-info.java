/** Pure functions over a submission: scores, deltas, extremes, groups, rating, checks, priorities. */
package th.itaworkbook.analysis;
