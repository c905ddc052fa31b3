/** Many agencies beside each other: tables of results, joining, ranking, and what a ministry asks of them. */
package th.itaworkbook.rollup;
