/** Two workbooks of one agency: what changed between two versions, and this year's prior scores against last year's file. */
package th.itaworkbook.compare;
