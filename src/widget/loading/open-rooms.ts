import { tellOfLanguage } from "../check/language.ts";
import { type Delivery, type DeliveryHost, type DeliveryStore, createDelivery } from "../delivery/delivery.ts";
import { type FunnelStore, countViews } from "../funnel/count-views.ts";
import { type JoiningHost, type JoiningStore, joinPage } from "../host-page/join-page.ts";
import { type ReadingPlace, offerReading } from "../reading/offer-reading.ts";
import type { ReadingStore } from "../reading/reader.ts";
import { type WatchedStore, watchChanges } from "../wordings/watch-changes.ts";
import type { Speak } from "../steps/restart.ts";

/** Opens the rooms for an element, once. */
export function openRooms(
  store: DeliveryStore & JoiningStore & FunnelStore & WatchedStore,
  host: DeliveryHost & JoiningHost,
  speak: Speak,
): Delivery {
  joinPage(store, host);
  if (host.hasAttribute("funnel")) void countViews(store, host);
  watchChanges(store);
  return createDelivery(store, host, speak);
}

/** Words have come, perhaps in another language than before. */
export function speakInRooms(store: DeliveryStore & ReadingStore, place: ReadingPlace, host: DeliveryHost): void {
  tellOfLanguage(store, host);
  offerReading(store, place, host);
}
