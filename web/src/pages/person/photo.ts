/** A picture made small enough to keep: a square from its middle, as it stood before the camera. */
export const side = 512; // px; what is shown is at most 6 rem

export async function smaller(file: Blob): Promise<Blob> {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const cut = Math.min(picture.width, picture.height);
    const size = Math.min(side, cut);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser cannot draw');
    context.fillStyle = '#fff'; // behind what is transparent: JPEG knows no holes
    context.fillRect(0, 0, size, size);
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, (picture.width - cut) / 2, (picture.height - cut) / 2, cut, cut, 0, 0, size, size);
    picture.close();
    return new Promise((resolve, reject) =>
        canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('this browser cannot write a picture'))), 'image/jpeg', 0.85),
    );
}
