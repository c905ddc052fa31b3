/** HTTP routes, limits, JSON views and error answers. */
package th.itaworkbook.web;
