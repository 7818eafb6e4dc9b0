# Sends tracking events of parcels to the control room.
class TrackingWorker
  def perform(parcel_id)
    ControlRoom.publish(parcel_id)
  end
end
