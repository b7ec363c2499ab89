export { BAD_ANSWERS, type BadAnswer, type FeedItem, rssWith } from '../../scripts/faults/answers';
