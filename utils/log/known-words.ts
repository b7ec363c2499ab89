/**
 * The words that browsers, Dexie and this code make their messages of: all that is kept of a message. Whatever else is in one
 * may have come from outside.
 */
const SENTENCES = `
a about abort aborted above access accessed active again all allowed already an and another any are argument arguments as at attempt
attempted available backing backup be because been before being below blocked body boundary broke browser but by call called can cancelled
cannot cause channel characters class clone cloned closed closing code command commit completed connection constraint constructor context
controller convert corrupt could create current data database databases deadlock decode defined delete deleted denied destroyed did directory
disk document does dom down empty encountered encoding end entry error errors evaluating evicted exceed exceeded exceeds excess execute
execution exist existing exists expected expired extension failed failure fetch file files finished first folder for found frame from full
function gave get given had handle has have here host id in inactive index indexes initialize inside instance instead internal interface
into invalid invalidated is it item its iterable key keys large last left length limit listener loaded loading lock locked long lost
lower maximum may mb member memory message method missing module more must name names navigator near network never new newer no not nothing null
number object objects of offline old older on one only open opened opening operation operations option options or out outdated own parameter
parse parsing pass passed path pending permission permissions port position possible premature primitive private problem process promise
properties property provided query quota read reading readonly receiving record records refused reject rejected reload removed request
requested require required response result returned room run running same schema script security see send serialized service set shared
should size some source specified stack stale start started state status stopped storage store stored stream string structure such
suspended symbol tab table tables take taken than that the then there this time timed timeout to token too transaction trusted try type
unable uncaught undefined unexpected unexpectedly unhandled unique unknown unsupported until update upgrade use used user valid value values
version versions view was were when where which while window with within without worker write writing written wrong yield you
`;
const API = `
abortError alarms bulkAdd bulkDelete bulkGet bulkPut clear contextMenus cursor createObjectStore createWritable deleteDatabase getAll
getDirectory idb IDBCursor IDBDatabase IDBFactory IDBIndex IDBKeyRange IDBObjectStore IDBOpenDBRequest IDBRequest IDBTransaction indexedDB
JSON notifications openCursor postMessage put Quota sendMessage setIcon storageArea TextDecoder TrustedHTML URL UTF-8
`;

export const KNOWN_WORDS: ReadonlySet<string> = new Set(
  `${SENTENCES} ${API}`.toLowerCase().split(/\s+/).filter(Boolean),
);
