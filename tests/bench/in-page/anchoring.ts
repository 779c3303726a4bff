// The anchoring bench in a page: passages marked, the page changed, and what is found again.

export { measure } from '../../anchoring/measure';
